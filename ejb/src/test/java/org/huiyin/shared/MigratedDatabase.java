package org.huiyin.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The real schema on a real database, once with H2 and once with PostgreSQL, for tests of mappings and queries. */
public final class MigratedDatabase {

    private static final Map<String, MigratedDatabase> BY_NAME = new HashMap<>();

    private final String name;
    private final EntityManagerFactory factory;

    private MigratedDatabase(String name, DataSource source) {
        this.name = name;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.factory = Persistence.createEntityManagerFactory(
                "huiyin",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "eclipselink.target-database",
                        name.equals("h2") ? "org.eclipse.persistence.platform.database.H2Platform" : "PostgreSQL"));
    }

    /** Both databases; each is started once and shared by all tests of the run, so every test makes its own rows. */
    public static Stream<MigratedDatabase> both() {
        return Stream.of(h2(), postgres());
    }

    public static synchronized MigratedDatabase h2() {
        return BY_NAME.computeIfAbsent("h2", name -> {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return new MigratedDatabase(name, source);
        });
    }

    /** With the driver setting of the product: EclipseLink sends a missing UUID as missing text. */
    public static synchronized MigratedDatabase postgres() {
        return BY_NAME.computeIfAbsent("postgresql", name -> {
            try {
                return new MigratedDatabase(
                        name,
                        EmbeddedPostgres.builder().start().getPostgresDatabase(Map.of("stringtype", "unspecified")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void inTransaction(Consumer<EntityManager> work) {
        ask(database -> {
            work.accept(database);
            return "";
        });
    }

    public <T> T ask(Function<EntityManager, T> question) {
        try (var database = factory.createEntityManager()) {
            database.getTransaction().begin();
            try {
                var answer = question.apply(database);
                if (!database.getTransaction().getRollbackOnly()) {
                    database.getTransaction().commit();
                }
                return answer;
            } finally {
                if (database.getTransaction().isActive()) {
                    database.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
