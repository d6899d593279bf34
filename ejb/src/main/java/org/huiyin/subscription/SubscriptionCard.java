package org.huiyin.subscription;

import java.util.UUID;
import org.huiyin.people.Address;

/**
 * A subscription as others see it.
 *
 * @param isAsked the owner of the address has not answered yet
 * @param isConfirmed the owner wants to hear of releases
 */
public record SubscriptionCard(UUID id, Address address, String locale, boolean isAsked, boolean isConfirmed) {}
