package org.fenghuo.schemas.framing;

import java.io.Serializable;
import java.net.URI;
import java.util.Map;

/**
 * Where writer schemas come from besides those shipped; an empty word stands for none.
 *
 * @param folder folder with further {@code *.avsc} files
 * @param registry base address of a registry that speaks Confluent's protocol
 * @param user name for the registry, if it asks for one
 * @param password password for the registry
 */
public record FramingSettings(String folder, String registry, String user, String password)
        implements Serializable {
    /** Shipped schemas and single-object framing only. */
    public static final FramingSettings SHIPPED = new FramingSettings("", "", "", "");

    public FramingSettings {
        registry = registry.replaceAll("/+$", "");
        if (!registry.isEmpty() && !registry.startsWith("http")) {
            throw new IllegalArgumentException(
                    "schemas.registry is %s: give the whole address, as in http://host:8080/apis/ccompat/v7"
                            .formatted(registry));
        }
        if (!registry.isEmpty() && URI.create(registry).getHost() == null) {
            throw new IllegalArgumentException(
                    "schemas.registry is %s, which names no host".formatted(registry));
        }
    }

    /** From settings by name, all of them optional. */
    public static FramingSettings from(Map<String, String> given) {
        return new FramingSettings(
                given.getOrDefault("schemas.folder", ""),
                given.getOrDefault("schemas.registry", ""),
                given.getOrDefault("schemas.registry.user", ""),
                given.getOrDefault("schemas.registry.password", ""));
    }

    /** There is a registry, so what we write is framed for it. */
    public boolean hasRegistry() {
        return !registry.isEmpty();
    }

    @Override
    public String toString() {
        return "FramingSettings[folder=%s, registry=%s, user=%s]".formatted(folder, registry, user);
    }
}
