package org.huiyin.launcher;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Gives the running server a command. Its own runner of commands is known to its own class loader alone, and only the
 * command files at fixed moments are offered to others: so it is asked for by name.
 */
final class Admin {

    private final Object runner;
    private final Method run;
    private final Method failureCause;

    private Admin(Object runner, Method run, Method failureCause) {
        this.runner = runner;
        this.run = run;
        this.failureCause = failureCause;
    }

    static Admin of(PayaraMicroBoot server) throws ReflectiveOperationException {
        var loader = server.getClass().getClassLoader();
        var runner = loader.loadClass("org.glassfish.embeddable.CommandRunner");
        var services = loader.loadClass("org.glassfish.internal.api.Globals");
        return new Admin(
                services.getMethod("get", Class.class).invoke(null, runner),
                runner.getMethod("run", String.class, String[].class),
                loader.loadClass("org.glassfish.embeddable.CommandResult").getMethod("getFailureCause"));
    }

    /** @param command as a line of a command file, such as {@code set a.b=c} */
    void run(String command) throws ReflectiveOperationException {
        var words = command.split(" ", 2);
        var result = run.invoke(runner, words[0], words[1].split(" "));
        var failure = (Throwable) failureCause.invoke(result);
        if (failure != null) {
            throw new InvocationTargetException(failure, command);
        }
    }
}
