package org.huiyin.web.security;

/** In which order a request passes its guards, before its page is looked for. */
final class Order {

    static final int HOST = 100;
    static final int SIZE = 200;
    static final int CHARACTERS = 300;
    static final int ORIGIN = 400;
    static final int FLOOD = 500;

    private Order() {}
}
