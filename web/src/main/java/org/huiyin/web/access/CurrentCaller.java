package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.huiyin.access.Access;
import org.huiyin.access.SessionKind;
import org.huiyin.access.Visit;
import org.huiyin.people.MemberCard;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Who sent this request: by the token of a program, else by the cookie of a browser. Looked up once a request. */
@RequestScoped
public class CurrentCaller {

    private static final String BEARER = "bearer ";

    private final Access access;
    private final HttpServletRequest request;
    private final BaseUrl baseUrl;
    /** Null until looked for. */
    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<Visit> visit;

    @Inject
    public CurrentCaller(Access access, HttpServletRequest request, BaseUrl baseUrl) {
        this.access = access;
        this.request = request;
        this.baseUrl = baseUrl;
    }

    /** Roles and workgroups as they are at this request; refuses where nobody is logged in. */
    public Caller caller() {
        return visit().caller();
    }

    public MemberCard member() {
        return visit().member();
    }

    public Visit visit() {
        return find().orElseThrow(() -> new Refusal.Unauthenticated("access.log-in"));
    }

    public boolean isThere() {
        return find().isPresent();
    }

    public Optional<Visit> find() {
        var known = visit;
        if (known == null) {
            known = look();
            visit = known;
        }
        return known;
    }

    private Optional<Visit> look() {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? access.visitOf(header.substring(BEARER.length()).strip())
                            .filter(found -> found.kind() != SessionKind.BROWSER)
                    : Optional.empty();
        }
        return SessionCookie.in(request, baseUrl)
                .flatMap(access::visitOf)
                .filter(found -> found.kind() == SessionKind.BROWSER);
    }
}
