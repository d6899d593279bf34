package org.huiyin.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the database to the version of this program. Never back: a newer database is refused and left alone. */
@Dependent
class Schema {

    private static final System.Logger LOG = System.getLogger(Schema.class.getName());

    @Resource(lookup = "jdbc/huiyin")
    private DataSource source;

    private final UnfinishedDemo demo;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Schema(UnfinishedDemo demo) {
        this.demo = demo;
    }

    void bringUpToDate() {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .cleanDisabled(!demo.isThere())
                .load();
        try {
            refuseNewer(flyway);
            if (demo.isThere()) {
                flyway.clean();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.log(Level.ERROR, "The database was not brought up to date", e);
            throw new StartRefused("the database cannot be brought up to date (" + firstLine(e)
                    + "). Nothing was lost; the log has the rest.");
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo step : flyway.info().applied()) {
            if (step.getState() == MigrationState.FUTURE_SUCCESS || step.getState() == MigrationState.FUTURE_FAILED) {
                throw new StartRefused("The database is of a newer Huiyin (schema " + step.getVersion()
                        + "). Start that version, or restore a backup made before it.");
            }
        }
    }
}
