package nl.veerkracht.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: what people share of what they hold. A share opens exactly what it says, to whom it says, from now until its end or until it is
 * withdrawn; row-level security of the rooms asks it on every look.
 */
@Component
public class Sharing {

    private final ShareStore store;
    private final Guide guide;
    private final ObjectProvider<Shareable> shareables;
    private final Vault vault;
    private final ParentShares parents;
    private final Audit audit;
    private final Clock clock;

    Sharing(
            ShareStore store,
            Guide guide,
            ObjectProvider<Shareable> shareables,
            Vault vault,
            ParentShares parents,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.guide = guide;
        this.shareables = shareables;
        this.vault = vault;
        this.parents = parents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Some shares, newest first, and the cursor after them. */
    public record Page(List<Share> shares, Optional<String> next) {
        public Page {
            shares = List.copyOf(shares);
        }
    }

    /** Who: who holds the thing; others get nothing. What may be shared of it and with whom it makes sense. */
    @Transactional(readOnly = true)
    public Optional<Shareable.Held> held(String kind, UUID resource) {
        return shareable(kind).flatMap(one -> one.held(resource));
    }

    /**
     * Who: who holds the thing, a person. Shares it.
     *
     * @throws Refused when she does not hold it, the ground or a part is unknown, the partner is not one the thing names, or the end is past or after
     *     the thing's own
     */
    @Transactional
    public ShareId share(String kind, UUID resource, Wish wish) {
        AccountId by = person().id();
        Shareable.Held held = held(kind, resource).orElseThrow(Refused::notShown);
        check(wish, held);
        parents.against(kind, resource, wish).ifPresent(fault -> {
            throw new Refused(fault.key().equals(ParentShares.OF_AGE) ? "sharing.refused.parents" : fault.key());
        });
        ShareId id = new ShareId(UUID.randomUUID());
        DataKey key = wish.reason() == null ? null : vault.create();
        store.add(id, wish, held, kind, by.value(), key);
        audit.change(
                "share.create",
                List.of(id.value(), resource, wish.partner().id()),
                Map.of(
                        "ground", wish.ground(),
                        "purpose", wish.purpose().code(),
                        "told", wish.told().code(),
                        "with", wish.partner().kind().code(),
                        "what",
                                String.join(
                                        ",",
                                        wish.what().stream()
                                                .map(What::code)
                                                .sorted()
                                                .toList())));
        return id;
    }

    /** Who: who holds the thing; others get nothing. What stands against sharing it with or for parents like this: {@link #share} refuses it too. */
    @Transactional(readOnly = true)
    public Optional<ParentsRule.Fault> against(String kind, UUID resource, Wish wish) {
        return held(kind, resource).flatMap(held -> parents.against(kind, resource, wish));
    }

    private void check(Wish wish, Shareable.Held held) {
        Instant now = clock.instant();
        boolean partnerKnown = held.partners().stream()
                .anyMatch(partner -> partner.kind() == wish.partner().kind()
                        && partner.id().equals(wish.partner().id()));
        if (guide.ground(wish.ground()).isEmpty()
                || wish.what().isEmpty()
                || !held.parts().containsAll(wish.what())
                || !partnerKnown) {
            throw new Refused("sharing.refused.choice");
        }
        if (!wish.until().isAfter(now) || wish.until().isAfter(held.expires())) {
            throw new Refused("sharing.refused.until");
        }
        if (wish.told() != Told.YES && wish.reason() == null) {
            throw new Refused("sharing.refused.reason");
        }
    }

    /** Who: anyone signed in, about what she shared herself. Whether this part of any of these things is open to any of these partners now. */
    @Transactional(readOnly = true)
    public boolean sharedByMe(Collection<UUID> resources, What what, Collection<UUID> with) {
        return store.sharedBy(person().id().value(), resources, what, with);
    }

    /** Who: who shared it, and who holds now what was shared. It opens nothing any more, from this moment. Again is nothing new. */
    @Transactional
    public void withdraw(ShareId id) {
        AccountId me = person().id();
        Share share = store.find(id).orElseThrow(Refused::notShown);
        if (!share.by().equals(me) && held(share.kind(), share.resource()).isEmpty()) {
            throw Refused.notShown();
        }
        if (store.withdraw(id)) {
            audit.change("share.withdraw", List.of(id.value(), share.resource()), Map.of());
        } else if (share.withdrawnAt() == null) {
            throw Refused.notShown();
        }
    }

    /** Who: anyone signed in. What she shared. */
    @Transactional
    public Page mine(@Nullable String after, int limit) {
        List<Share> found = store.mine(person().id().value(), ShareCursor.of(after), limit + 1);
        return page("share.list", found, limit);
    }

    /** Who: anyone signed in. What is shared with her, with her organisation or with a dossier she works on, and stands now. */
    @Transactional
    public Page withMe(@Nullable String after, int limit) {
        Actor.Person person = person();
        List<Share> found =
                store.withMe(person.id().value(), person.inOrganisation().value(), ShareCursor.of(after), limit + 1);
        return page("share.list", found, limit);
    }

    /** Who: who holds the thing now. Everything that was shared of it, also by who held it before; at most 50. One look in the audit log. */
    @Transactional
    Page ofHeld(String kind, UUID resource) {
        if (held(kind, resource).isEmpty()) {
            throw Refused.notShown();
        }
        return page("share.list", store.of(resource), Integer.MAX_VALUE);
    }

    /** Who: who shared it, its organisation, with whom it was shared, privacy officers. Shares of one thing, also those that ended; at most 50. */
    @Transactional(readOnly = true)
    public List<Share> of(UUID resource) {
        return store.of(resource);
    }

    /** Who: the house, when these things are erased. Why somebody was not told of a share is erased with them; that it was shared, stays. */
    @Transactional
    public void forget(Collection<UUID> resources) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        store.keys(resources).forEach(vault::destroy);
    }

    /** Where the things behind these shares are shown. */
    Map<UUID, String> paths(List<Share> shares) {
        Map<UUID, String> paths = new java.util.HashMap<>();
        shares.stream()
                .map(Share::kind)
                .distinct()
                .forEach(kind -> shareable(kind)
                        .ifPresent(one -> paths.putAll(one.paths(shares.stream()
                                .filter(share -> share.kind().equals(kind))
                                .map(Share::resource)
                                .distinct()
                                .toList()))));
        return paths;
    }

    private Page page(String action, List<Share> found, int limit) {
        List<Share> page = found.subList(0, Math.min(limit, found.size()));
        audit.look(action, page.stream().map(share -> share.id().value()).toList());
        Share last = page.isEmpty() ? null : page.getLast();
        return new Page(
                page,
                found.size() > limit && last != null
                        ? Optional.of(new ShareCursor(last.begins(), last.id().value()).opaque())
                        : Optional.empty());
    }

    private Optional<Shareable> shareable(String kind) {
        return shareables.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    private static Actor.Person person() {
        if (Acting.current() instanceof Actor.Person person) {
            return person;
        }
        throw Refused.notShown();
    }
}
