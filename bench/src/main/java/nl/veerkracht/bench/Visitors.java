package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Role;

/** Some people of every role, signed in, and what there is for them. */
record Visitors(Map<Role, List<Visitor>> byRole, List<Visitor> all, List<UUID> proposals) {

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
        return new Visitors(byRole, all, targets.openProposals());
    }

    Visitor of(Role role, Dice dice) {
        return dice.of(byRole.getOrDefault(role, all));
    }
}
