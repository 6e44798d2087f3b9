package nl.veerkracht.thread;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weigher's lists: the threads she works on, and those that wait. */
@Component
class ThreadLists {

    private final ThreadPageStore store;
    private final DeskStore desk;
    private final Audit audit;

    ThreadLists(ThreadPageStore store, DeskStore desk, Audit audit) {
        this.store = store;
        this.desk = desk;
        this.audit = audit;
    }

    /** Some threads, the organisations whose signals they hold by thread, and the cursor after them. */
    record Page(
            List<SignalThread> threads,
            Map<UUID, String> organisations,
            @Nullable String next) {
        Page {
            threads = List.copyOf(threads);
            organisations = Map.copyOf(organisations);
        }
    }

    @Transactional
    Page waiting(@Nullable String after, int limit) {
        weigher();
        List<SignalThread> found = store.waiting(ProposalCursor.of(after), limit + 1);
        return page(
                found,
                limit,
                last -> new ProposalCursor(last.grownAt(), last.id().value()).opaque());
    }

    @Transactional
    Page mine(@Nullable UUID after, int limit) {
        List<SignalThread> found = store.mine(weigher().id(), after, limit + 1);
        return page(found, limit, last -> last.id().value().toString());
    }

    private Page page(List<SignalThread> found, int limit, java.util.function.Function<SignalThread, String> cursor) {
        List<SignalThread> page = found.subList(0, Math.min(limit, found.size()));
        List<UUID> ids = page.stream().map(thread -> thread.id().value()).toList();
        audit.look("thread.list", ids);
        return new Page(page, desk.organisations(ids), found.size() > limit ? cursor.apply(page.getLast()) : null);
    }

    private static Actor.Person weigher() {
        if (Acting.current() instanceof Actor.Person person && person.is(Role.WEIGHER)) {
            return person;
        }
        throw Refused.notShown();
    }
}
