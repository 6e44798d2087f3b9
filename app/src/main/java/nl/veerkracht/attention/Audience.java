package nl.veerkracht.attention;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;

/** For whom a need is: one person, everyone with a role, or everyone with a role in one organisation. */
public record Audience(String code) {

    public static Audience person(AccountId account) {
        return new Audience("account:" + account.value());
    }

    public static Audience role(Role role) {
        return new Audience("role:" + role.code());
    }

    public static Audience roleIn(Role role, OrganisationId organisation) {
        return new Audience("role:" + role.code() + "@" + organisation.value());
    }
}
