package org.huiyin.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.search.encode.Encoders;

/** The two language models, loaded once for the whole product. */
@Dependent
class Models {

    @Produces
    @Singleton
    Encoders load(@ConfigProperty(name = "huiyin.understanding.models", defaultValue = "true") boolean wanted) {
        return wanted ? Encoders.load() : Encoders.none("switched off");
    }

    void close(@Disposes Encoders encoders) {
        encoders.close();
    }
}
