package nl.veerkracht.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Dossiers of a room that exists only in tests. */
@Component
class SomeDossiers implements KnownDossier {

    private final Set<UUID> dossiers = ConcurrentHashMap.newKeySet();

    UUID add() {
        UUID dossier = UUID.randomUUID();
        dossiers.add(dossier);
        return dossier;
    }

    @Override
    public Optional<Known> find(UUID dossier) {
        return dossiers.contains(dossier)
                ? Optional.of(new Known(dossier, "/test/dossiers/" + dossier))
                : Optional.empty();
    }
}
