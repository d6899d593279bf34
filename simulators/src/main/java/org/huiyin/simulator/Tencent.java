package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How Tencent signs and seals what it pushes, and says what is wrong. */
final class Tencent {

    private static final int BLOCK = 32;
    private static final String RANDOM = "0123456789abcdef";

    private Tencent() {}

    static String sign(String... parts) {
        Arrays.sort(parts);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String seal(String encodingKey, String receiver, String message) {
        var words = message.getBytes(StandardCharsets.UTF_8);
        var head = ByteBuffer.allocate(20)
                .put(RANDOM.getBytes(StandardCharsets.US_ASCII))
                .putInt(words.length);
        var whose = receiver.getBytes(StandardCharsets.UTF_8);
        int length = 20 + words.length + whose.length;
        int pad = BLOCK - length % BLOCK;
        var padding = new byte[pad];
        Arrays.fill(padding, (byte) pad);
        var plain = ByteBuffer.allocate(length + pad)
                .put(head.array())
                .put(words)
                .put(whose)
                .put(padding);
        try {
            var key = Base64.getDecoder().decode(encodingKey + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Told worked() {
        return said(0, "ok");
    }

    /** Errors come with status 200. */
    static Told said(int code, String words) {
        return Told.json(200, answer(code, words));
    }

    static JsonObject answer(int code, String words) {
        return Json.createObjectBuilder()
                .add("errcode", code)
                .add("errmsg", words)
                .build();
    }

    static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
