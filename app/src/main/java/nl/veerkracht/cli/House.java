package nl.veerkracht.cli;

import java.util.Map;
import java.util.TreeMap;
import nl.veerkracht.Application;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the application for a command: with its doors open, or only the rooms a command asks for. */
public final class House {

    private House() {}

    /** The whole application, serving requests. */
    public static ConfigurableApplicationContext open(Installation installation, Map<String, Object> more) {
        Map<String, Object> properties = new TreeMap<>(installation.properties());
        properties.putAll(more);
        return new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .registerShutdownHook(false)
                .run();
    }

    /** The whole application, serving requests; it gets ready while its database starts. */
    static ConfigurableApplicationContext open(Starting starting, Map<String, Object> more) {
        Map<String, Object> properties = new TreeMap<>(more);
        properties.put("veerkracht.keys", starting.keys().directory().toString());
        return new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .initializers(
                        context -> context.getEnvironment().getPropertySources().addFirst(starting.properties()))
                .registerShutdownHook(false)
                .run();
    }

    /** Without doors, and only the rooms that are asked for are made. */
    public static ConfigurableApplicationContext openQuietly(Installation installation) {
        Map<String, Object> properties = new TreeMap<>(installation.properties());
        properties.put("spring.main.lazy-initialization", "true");
        properties.put("db-scheduler.enabled", "false");
        properties.put("veerkracht.database.pool-size", "3");
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .registerShutdownHook(false)
                .run();
    }
}
