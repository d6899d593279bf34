package org.huiyin.search;

import java.util.Random;
import java.util.function.Consumer;

/** Generated inputs that can be generated again: the seed is printed when a test fails, and set by -Dseed. */
final class Randomly {

    private static final String PIECES = "支付失败退款订单物流快递手机闪退登录不上沒收到貨請問為什麼还没有发货！？，。 \t\n\"“”-+*~():/\\[]{}^&|<>'"
            + "abcdefgXYZ019．ＡＢ１２😀👍🏽éßİ\u200b\u0000\u202e\ud800\udc00ｶﾞ한국か";

    private final Random random;

    private Randomly(long seed) {
        this.random = new Random(seed);
    }

    static void times(int times, Consumer<Randomly> test) {
        long seed = Long.getLong("seed", 20261121L);
        for (int i = 0; i < times; i++) {
            try {
                test.accept(new Randomly(seed + i));
            } catch (Throwable e) {
                throw new AssertionError("fails with -Dseed=" + (seed + i), e);
            }
        }
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Anything that can come through a form, broken surrogates included. */
    String text(int maxLength) {
        int length = random.nextInt(maxLength + 1);
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(oneIn(10) ? (char) random.nextInt(0x10000) : PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }

    /** Han characters of both scripts. */
    String han(int maxLength) {
        var text = new StringBuilder();
        for (int i = between(1, maxLength); i > 0; i--) {
            text.append((char) between(0x4E00, 0x9FA5));
        }
        return text.toString();
    }

    <T> T of(java.util.List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
