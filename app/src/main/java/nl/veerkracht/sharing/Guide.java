package nl.veerkracht.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sharing guide as data.
 *
 * @param period how long a share lasts unless its maker says otherwise
 */
public record Guide(Duration period, List<Ground> grounds) {

    public Guide {
        grounds = List.copyOf(grounds);
    }

    Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    static Guide read() {
        Map<String, Object> read = YamlFile.read("sharing.yaml");
        List<?> grounds = (List<?>) Objects.requireNonNull(read.get("grounds"));
        return new Guide(
                Duration.ofDays((Integer) Objects.requireNonNull(read.get("days"))),
                grounds.stream().map(ground -> ground((Map<?, ?>) ground)).toList());
    }

    @SuppressWarnings("unchecked")
    private static Ground ground(Map<?, ?> read) {
        return new Ground(
                (String) Objects.requireNonNull(read.get("code")),
                (Map<String, String>) Objects.requireNonNull(read.get("label")),
                (Map<String, List<String>>) Objects.requireNonNull(read.get("asks")),
                (Map<String, String>) Objects.requireNonNull(read.get("warning")));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        Guide sharingGuide() {
            return read();
        }
    }
}
