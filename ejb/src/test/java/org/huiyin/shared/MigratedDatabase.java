package org.huiyin.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** The real schema on a real database, once with H2 and once with PostgreSQL, for tests of mappings and queries. */
public final class MigratedDatabase {

    private static final Map<String, MigratedDatabase> BY_NAME = new HashMap<>();
    private static @Nullable EmbeddedPostgres server;

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
                        name.startsWith("h2") ? "org.eclipse.persistence.platform.database.H2Platform" : "PostgreSQL"));
    }

    /** Both databases; each is started once and shared by all tests of the run, so every test makes its own rows. */
    public static Stream<MigratedDatabase> both() {
        return Stream.of(h2(), postgres());
    }

    /** As {@link #both}, but shared with those alone that look at everything there is, and leave nothing behind. */
    public static Stream<MigratedDatabase> bothWithoutTheRowsOfOthers() {
        return Stream.of(h2("h2-alone"), postgres("postgresql_alone"));
    }

    public static MigratedDatabase h2() {
        return h2("h2");
    }

    private static synchronized MigratedDatabase h2(String called) {
        return BY_NAME.computeIfAbsent(called, name -> {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return new MigratedDatabase(name, source);
        });
    }

    public static MigratedDatabase postgres() {
        return postgres("postgresql");
    }

    /** With the driver setting of the product: EclipseLink sends a missing UUID as missing text. */
    private static synchronized MigratedDatabase postgres(String called) {
        return BY_NAME.computeIfAbsent(called, name -> {
            try (var connection = server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return new MigratedDatabase(
                        name, server().getDatabase("postgres", name, Map.of("stringtype", "unspecified")));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                Wired.endAll();
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
