package org.huiyin.launcher;

import java.util.ArrayList;
import java.util.List;

/** What the server is told before it boots, and after the application is there. The reasons stand beside each. */
final class BootCommands {

    private static final String CONFIG = "set configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String THREADS = CONFIG + "thread-pools.thread-pool.http-thread-pool.";
    private static final String POOL = "set resources.jdbc-connection-pool.huiyin.";

    private static final String REHEARSAL = "rehearsal";

    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "application/json",
            "application/problem+json",
            "application/feed+json",
            "application/rss+xml",
            "application/atom+xml",
            "image/svg+xml");

    private BootCommands() {}

    static List<String> beforeBoot(Options options, Database database) {
        var commands = new ArrayList<String>();
        commands.add(LISTENER + "address=" + options.host());
        commands.add(LISTENER + "port=" + options.port());
        // Else it answers 404 until the application is deployed.
        commands.add(LISTENER + "enabled=false");
        commands.addAll(http());
        // Else a data grid listens on a port of its own, cluster or not.
        commands.add(CONFIG + "hazelcast-config-specific-configuration.enabled=false");
        commands.add(CONFIG + "phone-home-runtime-configuration.enabled=false");
        commands.addAll(pool(database));
        return commands;
    }

    /** Opened for the {@link Rehearsal} alone, on a port of this machine that nobody knows. */
    static List<String> afterDeployment(int rehearsalPort) {
        return List.of("create-network-listener --address=127.0.0.1 --listenerport=" + rehearsalPort
                + " --protocol=http-listener --threadpool=http-thread-pool " + REHEARSAL);
    }

    /** The last thing of all: from here on anybody may come. */
    static List<String> opening() {
        return List.of("delete-network-listener " + REHEARSAL, LISTENER + "enabled=true");
    }

    private static List<String> http() {
        return List.of(
                HTTP + "server-header=false",
                HTTP + "xframe-options=false",
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=" + COMPRESSED,
                // 200 bodies that stall stop a server with the default 200 threads and 30 seconds.
                HTTP + "request-timeout-seconds=10",
                THREADS + "min-thread-pool-size=8",
                THREADS + "max-thread-pool-size=600");
    }

    private static List<String> pool(Database database) {
        var commands = new ArrayList<String>();
        commands.add("create-jdbc-connection-pool --datasourceclassname=" + database.dataSource()
                + " --restype=javax.sql.DataSource --steadypoolsize=4 --maxpoolsize=32 --maxwait=5000"
                + " --property url=${huiyin.database.url}:user=${huiyin.database.username}"
                + ":password=${huiyin.database.password} huiyin");
        if (database.isPostgres()) {
            // A connection that died with the server is noticed, and with it all others of the pool.
            commands.add(POOL + "connection-validation-method=custom-validation");
            commands.add(POOL + "validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation");
            commands.add(POOL + "is-connection-validation-required=true");
            commands.add(POOL + "validate-atmost-once-period-in-seconds=1");
            commands.add(POOL + "fail-all-connections=true");
        }
        commands.add("create-jdbc-resource --connectionpoolid=huiyin jdbc/huiyin");
        return commands;
    }
}
