package org.huiyin.web.page;

import java.util.Optional;

/** Tells the pages who reads them. Answered by the part of the product that knows the log-in. */
public interface SignedIn {

    Optional<Reader> reader();
}
