package org.huiyin.web.access;

import java.util.List;
import java.util.Set;
import org.huiyin.access.TokenCard;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The own account.
 *
 * @param made a token that was just made; shown once
 * @param errors of whichever of the three forms was sent
 */
public record MePage(
        String email,
        String name,
        String locale,
        boolean singleKeys,
        List<TokenCard> tokens,
        String tokenName,
        Set<String> tokenScopes,
        @Nullable String made,
        FormErrors errors) {

    public MePage {
        tokens = List.copyOf(tokens);
        tokenScopes = Set.copyOf(tokenScopes);
    }
}
