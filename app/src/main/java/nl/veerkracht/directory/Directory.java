package nl.veerkracht.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: what organisations offer. What stands here is public; nobody's use of it does. */
@Component
public class Directory {

    private final ServiceStore services;
    private final EntryStore entries;
    private final Search search;
    private final Audit audit;

    Directory(ServiceStore services, EntryStore entries, Search search, Audit audit) {
        this.services = services;
        this.entries = entries;
        this.search = search;
        this.audit = audit;
    }

    /** Who: everybody. Services that are open to people and help with a need that is weighed, in order of name. One query. */
    @Transactional(readOnly = true)
    public List<Service> helping() {
        return services.helping();
    }

    /** Who: everybody. Services that are open to people and fit these words, the best first, at most {@code limit} and a page. At most five queries. */
    @Transactional(readOnly = true)
    public List<Service> search(String words, int limit) {
        List<ServiceId> fitting = search.fitting(words).stream().limit(limit).toList();
        Map<ServiceId, Service> found = of(fitting);
        return fitting.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Who: everybody. One service, also one that is closed now. */
    @Transactional(readOnly = true)
    public Optional<Service> find(ServiceId id) {
        return services.of(List.of(id)).stream().findFirst();
    }

    /** Who: everybody. Services by id, in one query; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<ServiceId, Service> of(Collection<ServiceId> ids) {
        return services.of(ids).stream().collect(Collectors.toMap(Service::id, Function.identity()));
    }

    /**
     * Who: everybody. A page of services that are open to people, in order of name.
     *
     * @param after the last one of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public List<Service> page(@Nullable ServiceId after, int limit) {
        return services.page(after, limit);
    }

    /** Who: the house, and administrators of the operating organisation. Adds a service, or writes it anew; an organisation is known by its name. */
    @Transactional
    public void write(Service service) {
        requireWriting();
        entries.write(service);
        audit.change("directory.service", service.id().value(), Map.of());
    }

    /** Who: as {@link #write}. How much room there is now; the date is the one it carries. */
    @Transactional
    public void confirm(ServiceId id, Places places) {
        requireWriting();
        if (services.of(List.of(id)).isEmpty()) {
            throw Refused.notShown();
        }
        entries.room(id, places);
        audit.change("directory.places", id.value(), Map.of());
    }

    /** Who: as {@link #write}. The service is open to people, or not for now. */
    @Transactional
    public void open(ServiceId id, boolean open) {
        requireWriting();
        entries.open(id, open);
        audit.change("directory.open", id.value(), Map.of("open", Boolean.toString(open)));
    }

    private void requireWriting() {
        if (!entries.mayWrite()) {
            audit.refused("directory.not-writing");
            throw Refused.notShown();
        }
    }
}
