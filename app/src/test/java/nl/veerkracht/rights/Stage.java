package nl.veerkracht.rights;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All scenes, one for each role, and everybody in them; made once. Whatever is asked is taken back. */
final class Stage {

    private static @Nullable Stage stage;

    private final Faces faces;
    private final List<Somebody> everybody = new ArrayList<>();
    private final Map<UUID, Cookie> cookies = new HashMap<>();

    private String lastFault = "";

    private Stage(ApplicationContext house) {
        faces = new Faces(house);
        Scene last = null;
        for (Role role : Role.values()) {
            if (role != Role.IMPORTER) {
                Scene scene = new Scene(faces, role);
                scene.cast.forEach(
                        (relation, person) -> everybody.add(new Somebody(role.code(), relation, person, scene)));
                last = scene;
            }
        }
        others(java.util.Objects.requireNonNull(last));
    }

    static synchronized Stage of(ApplicationContext house) {
        if (stage == null) {
            stage = new Stage(house);
        }
        return stage;
    }

    private void others(Scene scene) {
        everybody.add(new Somebody("nobody", Relation.STRANGER, Actor.NOBODY, scene));
        everybody.add(new Somebody("house", Relation.STRANGER, new Actor.House("test"), scene));
        everybody.add(new Somebody("young", Relation.HER, new Actor.Young(scene.line.value()), scene));
        everybody.add(new Somebody("young", Relation.STRANGER, new Actor.Young(UUID.randomUUID()), scene));
        everybody.add(new Somebody("parent", Relation.HER, new Actor.Parent(scene.line.value(), scene.parent), scene));
        everybody.add(new Somebody(
                "parent", Relation.STRANGER, new Actor.Parent(scene.line.value(), UUID.randomUUID()), scene));
        for (Relation relation : List.of(Relation.STRANGER, Relation.COLLEAGUE)) {
            var organisation = relation == Relation.COLLEAGUE ? scene.school : faces.people.organisation();
            everybody.add(new Somebody("key", relation, Scene.key(organisation, Role.SIGNALLER), scene));
            everybody.add(new Somebody("importer", relation, Scene.key(organisation, Role.IMPORTER), scene));
        }
    }

    /** What an attempt came to. */
    private enum Answer {
        ALLOWED,
        NOTHING,
        DENIED,
        /** Stopped by the database, which the reader sees as a fault of the product. */
        BROKEN
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Answer answer;

        TakenBack(Answer answer) {
            super("", null, false, false);
            this.answer = answer;
        }
    }

    List<String> wrong(Rule rule, Asks.Ask ask) {
        List<String> wrong = new ArrayList<>();
        for (Somebody one : everybody) {
            Answer answer = answer(one, ask);
            if (!fits(rule, one, answer)) {
                wrong.add(one + " " + answer + told(answer));
            }
        }
        return wrong;
    }

    private static boolean fits(Rule rule, Somebody one, Answer answer) {
        return switch (rule.otherwise()) {
            case "self" -> answer != Answer.BROKEN;
            case "no" -> answer != Answer.BROKEN && (answer == Answer.ALLOWED) == rule.allows(one);
            case "refused" -> answer != Answer.BROKEN && (answer == Answer.DENIED) != rule.allows(one);
            case "nothing" -> answer == (rule.allows(one) ? Answer.ALLOWED : Answer.NOTHING);
            case "denied" -> answer == (rule.allows(one) ? Answer.ALLOWED : Answer.DENIED);
            default -> throw new IllegalArgumentException(rule.otherwise());
        };
    }

    private Answer answer(Somebody one, Asks.Ask ask) {
        try {
            faces.people.run(one.actor(), () -> {
                throw new TakenBack(isNothing(ask.of(faces, one.scene())) ? Answer.NOTHING : Answer.ALLOWED);
            });
            throw new IllegalStateException("not taken back");
        } catch (TakenBack back) {
            return back.answer;
        } catch (Refused refused) {
            return Answer.DENIED;
        } catch (RuntimeException fault) {
            lastFault = fault.toString();
            return Answer.BROKEN;
        }
    }

    private String told(Answer answer) {
        return answer == Answer.BROKEN ? ": " + lastFault : "";
    }

    /** An empty answer: an empty list or page, an empty optional, a no. */
    private static boolean isNothing(Object answer) {
        return switch (answer) {
            case Optional<?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case Map<?, ?> found -> found.isEmpty();
            case Boolean yes -> !yes;
            case Record page -> isEmptyPage(page);
            default -> false;
        };
    }

    private static boolean isEmptyPage(Record page) {
        try {
            var parts = page.getClass().getRecordComponents();
            if (parts.length == 0) {
                return false;
            }
            var first = parts[0].getAccessor();
            first.setAccessible(true);
            return first.invoke(page) instanceof Collection<?> rows && rows.isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> wrongRows(Rule rule, JdbcClient jdbc) {
        List<String> wrong = new ArrayList<>();
        for (Somebody one : everybody) {
            boolean rows = rows(one, rule, jdbc);
            if (rows != rule.allows(one)) {
                wrong.add(one + (rows ? " got" : " got not"));
            }
        }
        return wrong;
    }

    /** A select finds something; a change touches something, and is taken back. */
    private boolean rows(Somebody one, Rule rule, JdbcClient jdbc) {
        Map<String, Object> names = new HashMap<>(one.scene().names());
        names.put("me", one.actor().account().map(id -> id.value()).orElse(new UUID(0, 0)));
        names.put("mine", one.actor().organisation().map(id -> id.value()).orElse(new UUID(0, 0)));
        boolean reads = rule.detail().startsWith("from ");
        try {
            faces.people.run(one.actor(), () -> {
                boolean found = reads
                        ? jdbc.sql("select exists (select " + rule.detail() + ")")
                                .params(names)
                                .query(Boolean.class)
                                .single()
                        : jdbc.sql(rule.detail()).params(names).update() > 0;
                throw new TakenBack(found ? Answer.ALLOWED : Answer.NOTHING);
            });
            throw new IllegalStateException("not taken back");
        } catch (TakenBack back) {
            return back.answer == Answer.ALLOWED;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    /** The first word of the name is a path; after {@code offers} stands where a form on it posts to, or a link leads. */
    List<String> wrongPages(Rule rule, MockMvc web) throws Exception {
        String[] words = rule.name().split(" offers ");
        List<String> wrong = new ArrayList<>();
        for (Somebody one : everybody) {
            if (one.actor() instanceof Actor.Person person) {
                MockHttpServletResponse answer = open(web, person, filled(words[0], one.scene()));
                boolean found = answer.getStatus() == 200
                        && (words.length == 1
                                || answer.getContentAsString().contains("\"" + filled(words[1], one.scene()) + "\""));
                if (found != rule.allows(one) || answer.getStatus() >= 500) {
                    wrong.add(one + " " + answer.getStatus() + (found ? " offered" : ""));
                }
            }
        }
        return wrong;
    }

    private final Map<String, MockHttpServletResponse> opened = new HashMap<>();

    private MockHttpServletResponse open(MockMvc web, Actor.Person person, String path) throws Exception {
        String key = person.id().value() + path;
        MockHttpServletResponse known = opened.get(key);
        if (known == null) {
            Cookie cookie = cookies.computeIfAbsent(person.id().value(), id -> faces.people.cookie(person));
            known = web.perform(get(path).cookie(cookie)).andReturn().getResponse();
            opened.put(key, known);
        }
        return known;
    }

    private static String filled(String path, Scene scene) {
        String filled = path;
        for (Map.Entry<String, UUID> name : scene.names().entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue().toString());
        }
        return filled;
    }
}
