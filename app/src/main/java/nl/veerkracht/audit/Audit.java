package nl.veerkracht.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down every look and change, in the transaction of the look or change itself: what is not written did not happen. Fields follow NEN 7513 (who,
 * when, which event, about which dossier), and carry ids and codes only, never a name or a text.
 */
@Component
public class Audit {

    /** Codes, ids and numbers. A space or an accent would mean that somebody's words slipped in. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:,/+-]{0,200}");

    private final Clock clock;
    private final PendingEntries pending;
    private final TransactionTemplate apart;

    Audit(Clock clock, PendingEntries pending, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.pending = pending;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Who: every room, in a transaction. Somebody looked at these subjects; a page of a list is one look. */
    public void look(String action, UUID... subjects) {
        look(action, List.of(subjects));
    }

    /** As {@link #look(String, UUID...)}. */
    public void look(String action, List<UUID> subjects) {
        pending.add(body("look", action, subjects, Map.of()));
    }

    /**
     * Who: every room, in a transaction. Somebody changed a subject.
     *
     * @param details codes and ids only, such as {@code state=open}
     */
    public void change(String action, UUID subject, Map<String, String> details) {
        pending.add(body("change", action, List.of(subject), details));
    }

    /** As {@link #change(String, UUID, Map)}, about several subjects at once. */
    public void change(String action, List<UUID> subjects, Map<String, String> details) {
        pending.add(body("change", action, subjects, details));
    }

    /** Who: every room. Somebody tried what is not theirs. Written apart, because the transaction of the attempt is about to be undone. */
    public void refused(String action, UUID... subjects) {
        String body = body("refused", action, List.of(subjects), Map.of());
        apart.executeWithoutResult(status -> pending.add(body));
    }

    private String body(String kind, String action, List<UUID> subjects, Map<String, String> details) {
        details.forEach(Audit::requireCode);
        requireCode("action", action);
        SortedMap<String, Object> body = new TreeMap<>();
        Actor actor = Acting.current();
        body.put("action", action);
        body.put("actor", actor.getClass().getSimpleName());
        actor.account().ifPresent(id -> body.put("account", id.value().toString()));
        actor.organisation().ifPresent(id -> body.put("organisation", id.value().toString()));
        if (actor instanceof Actor.Key key) {
            body.put("key", key.id().value().toString());
        }
        if (actor instanceof Actor.House house) {
            body.put("task", house.task());
        }
        body.put("at", clock.millis());
        body.put("details", new TreeMap<>(details));
        body.put("kind", kind);
        body.put("subjects", subjects.stream().map(UUID::toString).toList());
        return CanonicalJson.of(body);
    }

    private static void requireCode(String key, String value) {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("Only codes belong in the audit log; look at detail " + key);
        }
    }
}
