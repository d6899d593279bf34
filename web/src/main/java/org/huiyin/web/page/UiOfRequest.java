package org.huiyin.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Makes the {@link Ui} of each request. */
@Dependent
class UiOfRequest {

    @Produces
    @RequestScoped
    Ui ui(Site site, HttpServletRequest request, Instance<SignedIn> signedIn, Instance<NavSource> navigation) {
        return new Ui(
                site,
                Asked.of(request, site.language()),
                () -> signedIn.isResolvable() ? signedIn.get().reader() : Optional.empty(),
                ui -> links(ui, navigation));
    }

    private static List<NavGroup> links(Ui ui, Instance<NavSource> navigation) {
        return navigation.stream().flatMap(source -> source.groups(ui).stream()).toList();
    }
}
