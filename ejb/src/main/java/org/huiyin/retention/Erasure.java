package org.huiyin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huiyin.intake.Intake;
import org.huiyin.shared.PersonalData;

/** One report, everywhere or nowhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Erasure {

    private final Intake intake;
    private final Instance<PersonalData> stores;

    @Inject
    Erasure(Intake intake, @Any Instance<PersonalData> stores) {
        this.intake = intake;
        this.stores = stores;
    }

    void erase(UUID report) {
        stores.forEach(store -> store.erase(report));
        intake.erase(report);
    }
}
