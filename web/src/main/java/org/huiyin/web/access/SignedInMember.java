package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.huiyin.access.Visit;
import org.huiyin.web.page.Reader;
import org.huiyin.web.page.SignedIn;

/** Tells the pages the name and the roles of the one who reads them. */
@RequestScoped
public class SignedInMember implements SignedIn {

    private final CurrentCaller current;

    @Inject
    public SignedInMember(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public Optional<Reader> reader() {
        return current.find()
                .map(Visit::member)
                .map(member -> new Reader(member.name(), member.roles(), member.singleKeys()));
    }
}
