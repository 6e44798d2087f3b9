package nl.veerkracht.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of shares with the names people know one another by. */
@Component
class ShareLines {

    private final Sharing sharing;
    private final Colleagues colleagues;

    ShareLines(Sharing sharing, Colleagues colleagues) {
        this.sharing = sharing;
        this.colleagues = colleagues;
    }

    /** Lines of one page, and the cursor after them. */
    record Lines(List<ShareLine> lines, @Nullable String next) {
        Lines {
            lines = List.copyOf(lines);
        }
    }

    @Transactional
    Lines mine(@Nullable String after, int limit) {
        return lines(sharing.mine(after, limit), Map.of());
    }

    @Transactional
    Lines ofHeld(String kind, UUID resource) {
        return lines(sharing.ofHeld(kind, resource), Map.of());
    }

    @Transactional
    Lines withMe(@Nullable String after, int limit) {
        Sharing.Page page = sharing.withMe(after, limit);
        return lines(page, sharing.paths(page.shares()));
    }

    private Lines lines(Sharing.Page page, Map<UUID, String> paths) {
        Map<AccountId, Colleague> names = colleagues.of(page.shares().stream()
                .flatMap(share -> share.partner() == Partner.Kind.ACCOUNT
                        ? Stream.of(share.by(), new AccountId(share.partnerId()))
                        : Stream.of(share.by()))
                .distinct()
                .toList());
        return new Lines(
                page.shares().stream()
                        .map(share ->
                                new ShareLine(share, name(share, names), by(share, names), paths.get(share.resource())))
                        .toList(),
                page.next().orElse(null));
    }

    private static String by(Share share, Map<AccountId, Colleague> names) {
        Colleague colleague = names.get(share.by());
        return colleague == null ? share.ownerName() : colleague.name();
    }

    private static String name(Share share, Map<AccountId, Colleague> names) {
        Colleague colleague = names.get(new AccountId(share.partnerId()));
        return colleague == null ? share.partnerName() : colleague.name() + ", " + colleague.organisation();
    }
}
