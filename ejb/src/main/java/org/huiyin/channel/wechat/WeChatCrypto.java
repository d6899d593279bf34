package org.huiyin.channel.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.channel.Unreadable;

/**
 * Signs, seals and opens as the message push of Tencent does: SHA-1 over sorted parts; AES-256-CBC with blocks of 32 bytes,
 * which Java's own padding refuses half of the time.
 */
public final class WeChatCrypto {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int LENGTH = 4;

    private final SecretKeySpec key;
    private final IvParameterSpec vector;
    private final String receiver;

    /**
     * @param encodingKey the EncodingAESKey, 43 characters
     * @param receiver the app id or corp id that every message must end with
     */
    public WeChatCrypto(String encodingKey, String receiver) {
        var bytes = Base64.getDecoder().decode(encodingKey + "=");
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(Arrays.copyOf(bytes, RANDOM));
        this.receiver = receiver;
    }

    /** The parts sorted as text, one after the other, as hexadecimal SHA-1. */
    public static String sign(String... parts) {
        var sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In constant time, and case counts. */
    public static boolean isSigned(String signature, String... parts) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), sign(parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Unreadable where it was not sealed with this key, or for somebody else */
    public String open(String sealed) {
        try {
            var bytes = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
            return inside(ByteBuffer.wrap(bytes, 0, bytes.length - padOf(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable("malformed", e);
        }
    }

    String seal(byte[] random, String message) {
        var words = message.getBytes(StandardCharsets.UTF_8);
        var whose = receiver.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + LENGTH + words.length + whose.length;
        int pad = BLOCK - length % BLOCK;
        var plain = ByteBuffer.allocate(length + pad)
                .put(random)
                .putInt(words.length)
                .put(words)
                .put(whose);
        while (plain.hasRemaining()) {
            plain.put((byte) pad);
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String inside(ByteBuffer plain) {
        if (plain.remaining() < RANDOM + LENGTH) {
            throw new Unreadable("malformed");
        }
        int length = plain.position(RANDOM).getInt();
        if (length < 0 || length > plain.remaining()) {
            throw new Unreadable("malformed");
        }
        var words = new byte[length];
        plain.get(words);
        var whose = new byte[plain.remaining()];
        plain.get(whose);
        if (!MessageDigest.isEqual(whose, receiver.getBytes(StandardCharsets.UTF_8))) {
            throw new Unreadable("wrong-receiver");
        }
        return new String(words, StandardCharsets.UTF_8);
    }

    private static int padOf(byte[] plain) {
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (pad < 1 || pad > BLOCK || pad > plain.length) {
            throw new Unreadable("malformed");
        }
        for (int i = plain.length - pad; i < plain.length; i++) {
            if (plain[i] != pad) {
                throw new Unreadable("malformed");
            }
        }
        return pad;
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, vector);
        return cipher;
    }
}
