package org.huiyin.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * The order in which the product comes up: zone, schema, then every concept that observes {@link Started}. The server
 * answers nobody before this is through. No transaction of its own: migrations and demo data make theirs. Public, because
 * the container looks for a public constructor.
 */
@jakarta.ejb.Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());

    @Inject
    private Secrets secrets;

    @Inject
    private Schema schema;

    @Inject
    private Event<Started> started;

    @PostConstruct
    void comeUp() {
        try {
            requireUtc();
            secrets.ensure();
            Console.doing("bringing the database up to date");
            schema.bringUpToDate();
            Console.doing("starting the application");
            started.fire(new Started());
        } catch (StartRefused e) {
            Console.refuse(e.sentence());
            throw e;
        } catch (RuntimeException e) {
            Console.refuse("an unexpected error, " + e + ". The log has the rest.");
            throw e;
        }
        LOG.log(Level.INFO, "Ready");
    }

    private static void requireUtc() {
        ZoneId zone = TimeZone.getDefault().toZoneId();
        if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            throw new StartRefused("Java must run in UTC, and it runs in " + zone
                    + ". Start huiyin.jar by itself, or add -Duser.timezone=UTC.");
        }
    }
}
