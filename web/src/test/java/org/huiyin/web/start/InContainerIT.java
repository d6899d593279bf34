package org.huiyin.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.huiyin.shared.Ids;
import org.huiyin.start.Secrets;
import org.huiyin.start.SetupCode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need the inside of the server: one deployment of the built war for all of them. */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    @Inject
    private Secrets secrets;

    @Inject
    private SetupCode setupCode;

    @Inject
    private Ids ids;

    @Deployment
    static WebArchive builtWar() {
        return ShrinkWrap.create(ZipImporter.class, "huiyin.war")
                .importFrom(new File(System.getProperty("huiyin.war")))
                .as(WebArchive.class)
                .addClass(InContainerIT.class)
                .addAsLibraries(new File(System.getProperty("assertj.jar")));
    }

    @Test
    void aTokenIsTheSameForTheSamePurposeAndIdOnly() {
        assertThat(secrets.token("receipt", "1"))
                .isEqualTo(secrets.token("receipt", "1"))
                .hasSize(32);
        assertThat(secrets.token("receipt", "1"))
                .isNotEqualTo(secrets.token("receipt", "2"))
                .isNotEqualTo(secrets.token("verdict", "1"));
    }

    @Test
    void beansOfTheCoreAreThereAndTheZoneIsUtc() {
        assertThat(ids.next().version()).isEqualTo(7);
        assertThat(ZoneId.systemDefault().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
    }

    @Test
    void theSetupCodeIsNotGuessed() {
        assertThat(setupCode.accepts("0000-0000-0000-0000")).isFalse();
    }
}
