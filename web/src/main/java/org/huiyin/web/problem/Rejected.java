package org.huiyin.web.problem;

import java.util.List;

/** A request that HTTP itself refuses, before the core was asked: its size, its form, or where it came from. */
public final class Rejected extends RuntimeException {

    private final int status;
    private final String name;
    private final transient List<Object> arguments;

    /** @param name of the problem type; its sentence is the text {@code problem.<name>.detail} */
    public Rejected(int status, String name, Object... arguments) {
        super(name);
        this.status = status;
        this.name = name;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    public String name() {
        return name;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
