package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Role;

/**
 * Some people of every role, signed in, and what there is for them.
 *
 * @param longLines for each of the lines on which most happened, who coordinates it, with that line alone
 */
record Visitors(Map<Role, List<Visitor>> byRole, List<Visitor> all, List<UUID> proposals, List<Visitor> longLines) {

    static final int LONG_LINES = 60;

    private static final Map<Role, Integer> EACH =
            Map.of(Role.COORDINATOR, 40, Role.WEIGHER, 30, Role.LINK_CONFIRMER, 15, Role.SIGNALLER, 40);
    private static final Map<Role, String> PARTS = Map.of(Role.COORDINATOR, "coordinator", Role.WEIGHER, "weigher");

    static Visitors signIn(TargetStore targets, SignIn door) {
        Map<Role, List<Visitor>> byRole = new EnumMap<>(Role.class);
        List<Visitor> all = new ArrayList<>();
        Map<UUID, String> cookies = new HashMap<>();
        EACH.forEach((role, count) -> {
            for (UUID account : targets.holders(role, count)) {
                List<UUID> dossiers = PARTS.containsKey(role) ? targets.dossiers(account, PARTS.get(role)) : List.of();
                if (!PARTS.containsKey(role) || !dossiers.isEmpty()) {
                    Visitor visitor = new Visitor(account, role, cookies.computeIfAbsent(account, door::as), dossiers);
                    byRole.computeIfAbsent(role, one -> new ArrayList<>()).add(visitor);
                    all.add(visitor);
                }
            }
        });
        List<Visitor> longLines = targets.longest(LONG_LINES).stream()
                .map(one -> new Visitor(
                        one.coordinator(),
                        Role.COORDINATOR,
                        cookies.computeIfAbsent(one.coordinator(), door::as),
                        List.of(one.id())))
                .toList();
        return new Visitors(byRole, all, targets.openProposals(), longLines);
    }

    Visitor of(Role role, Dice dice) {
        return dice.of(byRole.getOrDefault(role, all));
    }
}
