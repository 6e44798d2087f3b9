package nl.veerkracht.access;

import nl.veerkracht.actor.AccountId;

/** Somebody's own account as she sees it. */
public record Me(AccountId id, String name, String email, String organisation, boolean hasPassword) {}
