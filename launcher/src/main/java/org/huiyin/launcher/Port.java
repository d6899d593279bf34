package org.huiyin.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the address to listen on can be had. */
final class Port {

    private Port() {}

    static void requireFree(String host, int port) {
        InetAddress address = resolve(host);
        try (var probe = new ServerSocket()) {
            // As the server itself does: connections of the last run that linger do not count as taken.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " on " + host + " is taken or not allowed (" + e.getMessage()
                    + "). Choose another with --port.");
        }
    }

    private static InetAddress resolve(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new CannotStart("The address " + host + " is not known on this machine. Choose another with --host.");
        }
    }
}
