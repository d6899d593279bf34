package org.huiyin.launcher;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Lets the running requests finish before the server goes down. The server's own shutdown hook would cut them, and all
 * hooks run at once: so the signal itself is taken, which Java offers only in a package that may go one day. Then stops
 * are as rough as the server's.
 */
final class Stop {

    private static final System.Logger LOG = System.getLogger(Stop.class.getName());
    private static final List<String> SIGNALS = List.of("TERM", "INT");
    private static final long PATIENCE_MILLIS = 10_000;

    private Stop() {}

    static void gracefully() {
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
                drain();
                System.exit(0);
            }
            return null;
        };
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object taker = Proxy.newProxyInstance(Stop.class.getClassLoader(), new Class<?>[] {type}, handler);
            for (String name : SIGNALS) {
                Object one = signal.getConstructor(String.class).newInstance(name);
                signal.getMethod("handle", signal, type).invoke(null, one, taker);
            }
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "Requests that run while Huiyin is stopped will be cut", e);
        }
    }

    private static void drain() {
        try {
            var name = new ObjectName("org.huiyin:type=RunningRequests");
            Object all = ManagementFactory.getPlatformMBeanServer()
                    .invoke(name, "drain", new Object[] {PATIENCE_MILLIS}, new String[] {long.class.getName()});
            LOG.log(
                    Level.INFO,
                    Boolean.TRUE.equals(all) ? "Every request has finished" : "Some requests did not finish");
        } catch (JMException e) {
            LOG.log(Level.WARNING, "Stopping without waiting for requests", e);
        }
    }
}
