/** Log-in, sessions, invitations and tokens. Decides who is calling, never what happens then. */
@Concept(
        name = "access",
        mayUse = {"people"})
@NullMarked
package org.huiyin.access;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
