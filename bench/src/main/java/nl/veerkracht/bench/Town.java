package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Role;

/**
 * Who works in the city: organisations and accounts with their roles. A few organisations are large; most people are signallers, and the other roles are
 * held by as many as the work asks for.
 */
record Town(List<Organisation> organisations, List<Account> accounts, Map<Role, List<Account>> holders) {

    /** A coordinator has about so many lines at once. */
    static final int LINES_EACH = 30;

    /** @param signallers who give its signals; empty when it sends them by its key */
    record Organisation(UUID id, String name, List<Account> signallers) {}

    record Account(int number, UUID id, UUID organisation, String name, Set<Role> roles) {}

    static Town of(Scale scale, NameBook names) {
        List<Organisation> organisations = new ArrayList<>();
        for (int n = 0; n < scale.organisations(); n++) {
            Dice dice = Dice.of(scale.seed(), "organisation", n);
            String name =
                    dice.of(names.list("schools")) + " " + names.surname(dice).name() + " " + n;
            organisations.add(new Organisation(Dice.id(scale.seed(), "organisation", n), name, new ArrayList<>()));
        }
        List<Account> accounts = new ArrayList<>();
        Map<Role, List<Account>> holders = new EnumMap<>(Role.class);
        for (int n = 0; n < scale.accounts(); n++) {
            Dice dice = Dice.of(scale.seed(), "account", n);
            Organisation organisation =
                    n < organisations.size() ? organisations.get(n) : dice.skewed(organisations, 0.6);
            Account account = new Account(
                    n,
                    Dice.id(scale.seed(), "account", n),
                    organisation.id(),
                    names.whole(dice),
                    roles(scale, n, dice));
            accounts.add(account);
            account.roles()
                    .forEach(role -> holders.computeIfAbsent(role, r -> new ArrayList<>())
                            .add(account));
            if (account.roles().contains(Role.SIGNALLER)) {
                organisation.signallers().add(account);
            }
        }
        return new Town(organisations, accounts, holders);
    }

    /** Numbers go round, so that every role has holders in the smallest city. */
    private static Set<Role> roles(Scale scale, int number, Dice dice) {
        int coordinators = Math.max(3, scale.trajectories() / LINES_EACH);
        int among = Math.max(4, scale.accounts() / coordinators);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (number % among == 1) {
            roles.add(Role.COORDINATOR);
        }
        if (number % 10 == 2) {
            roles.add(Role.WEIGHER);
        }
        if (number % 40 == 3) {
            roles.add(Role.LINK_CONFIRMER);
        }
        if (number % 40 == 4) {
            roles.add(Role.SPECIALIST);
        }
        if (number % 40 == 5) {
            roles.add(Role.MANDATE_HOLDER);
        }
        if (number % 40 == 6) {
            roles.add(Role.PRIVACY_OFFICER);
        }
        if (number % 40 == 7) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (roles.isEmpty() || dice.chance(0.2) && !roles.contains(Role.ADMINISTRATOR)) {
            roles.add(Role.SIGNALLER);
        }
        return roles;
    }

    List<Account> holders(Role role) {
        return holders.getOrDefault(role, List.of());
    }

    Organisation organisation(Dice dice) {
        return dice.skewed(organisations, 0.5);
    }

    Account holder(Role role, Dice dice) {
        return dice.of(holders(role));
    }
}
