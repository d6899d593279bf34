package org.huiyin.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who a name stands for, asked once a call. */
interface Names {

    List<InetAddress> of(String host) throws UnknownHostException;

    /** As the machine answers. */
    static List<InetAddress> asked(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
