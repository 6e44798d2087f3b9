package nl.veerkracht.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the HSDS API answers. */
@Component
class Feed {

    private final FeedStore store;

    Feed(FeedStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    ObjectNode page(Kind kind, Asked asked) {
        List<? extends JsonNode> contents = contents(kind, asked);
        long total = store.count(kind, asked);
        long pages = (total + asked.perPage() - 1) / asked.perPage();
        ObjectNode page = JsonPackage.MAPPER.createObjectNode();
        page.put("total_items", total)
                .put("total_pages", pages)
                .put("page_number", asked.page())
                .put("size", contents.size())
                .put("first_page", asked.page() == 1)
                .put("last_page", asked.page() >= pages)
                .put("empty", contents.isEmpty());
        ArrayNode list = page.putArray("contents");
        contents.forEach(list::add);
        return page;
    }

    private List<? extends JsonNode> contents(Kind kind, Asked asked) {
        if (kind == Kind.SERVICE && asked.minimal()) {
            return store.minimal(asked).stream()
                    .map(JsonPackage.MAPPER::readTree)
                    .toList();
        }
        return told(kind, store.page(kind, asked), asked);
    }

    private List<ObjectNode> told(Kind kind, List<UUID> ids, Asked asked) {
        if (!asked.full() && !(kind == Kind.ORGANIZATION && asked.fullService())) {
            return Nesting.flat(store, kind, ids);
        }
        return whole(kind, ids, asked.fullService());
    }

    /** Everything that is asked for, for {@link #some}: which records it is is of one moment, also when telling them takes long. */
    @Transactional(readOnly = true)
    List<UUID> ids(Kind kind, Asked asked) {
        return store.page(kind, asked);
    }

    @Transactional(readOnly = true)
    List<? extends JsonNode> some(Kind kind, List<UUID> ids, Asked asked) {
        return told(kind, ids, asked);
    }

    @Transactional(readOnly = true)
    Optional<ObjectNode> one(Kind kind, UUID id, boolean fullService) {
        return whole(kind, List.of(id), fullService).stream().findFirst();
    }

    private List<ObjectNode> whole(Kind kind, List<UUID> ids, boolean fullService) {
        List<ObjectNode> found = Nesting.full(store, kind, ids);
        if (kind == Kind.ORGANIZATION) {
            services(found, ids, fullService);
        }
        return found;
    }

    private void services(List<ObjectNode> organizations, List<UUID> ids, boolean full) {
        Map<String, ObjectNode> byId = organizations.stream()
                .collect(Collectors.toMap(one -> one.get("id").stringValue(), Function.identity()));
        List<UUID> offered =
                store.offered(ids).stream().map(FeedStore.Offered::id).toList();
        List<ObjectNode> services =
                full ? Nesting.full(store, Kind.SERVICE, offered) : Nesting.flat(store, Kind.SERVICE, offered);
        for (ObjectNode service : services) {
            // It stands in its organisation.
            service.remove("organization");
            ObjectNode organization = byId.get(service.get("organization_id").stringValue());
            if (organization != null) {
                organization.withArrayProperty("services").add(service);
            }
        }
    }
}
