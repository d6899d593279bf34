package org.huiyin.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which database, and how the server's pool reaches it. The embedded one unless {@code huiyin.database.url} is set. */
record Database(String url, String username, String password, String dataSource) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";

    static Database from(Settings settings, Path data) {
        String url = settings.find("huiyin.database.url").orElseGet(() -> embedded(data));
        String username = settings.find("huiyin.database.username").orElse("huiyin");
        String password = settings.find("huiyin.database.password").orElse("");
        if (url.startsWith(POSTGRESQL)) {
            return new Database(withTimeouts(url), username, password, "org.postgresql.ds.PGSimpleDataSource");
        }
        if (url.startsWith(H2)) {
            return new Database(url, username, password, "org.h2.jdbcx.JdbcDataSource");
        }
        throw new CannotStart("huiyin.database.url must begin with " + POSTGRESQL + " or " + H2 + ".");
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRESQL);
    }

    /** Read by the pool, which is told the names only: a password in a command file would have to be escaped. */
    Map<String, String> systemProperties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("huiyin.database.url", url);
        properties.put("huiyin.database.username", username);
        properties.put("huiyin.database.password", password);
        // What H2 keeps of single values is asked for at every row, and found less quickly than a value is made anew.
        properties.put("h2.objectCache", "false");
        return properties;
    }

    // WRITE_DELAY=0: what was acknowledged is on the disk. The lock of the data folder already keeps others out.
    // async: the server interrupts requests that last too long, and a plain file that is being written is then closed
    // under
    // everybody's hands; the database would stay shut until the next start.
    // QUERY_CACHE_SIZE: by default a connection remembers how to read eight statements, and one report takes forty.
    private static String embedded(Path data) {
        return H2 + "async:" + data.resolve("db").resolve("huiyin").toString().replace('\\', '/')
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=256";
    }

    // The driver waits for ever by default: a database that stalls would take every thread with it.
    private static String withTimeouts(String url) {
        var typed = with(url, "stringtype=", "stringtype=unspecified");
        return with(
                typed,
                "socketTimeout=",
                "socketTimeout=30&connectTimeout=5&loginTimeout=5&tcpKeepAlive=true&cancelSignalTimeout=5"
                        + "&ApplicationName=huiyin");
    }

    // Without stringtype=unspecified PostgreSQL refuses a missing UUID, which the mapping sends as missing text.
    private static String with(String url, String unless, String options) {
        return url.contains(unless) ? url : url + (url.contains("?") ? "&" : "?") + options;
    }
}
