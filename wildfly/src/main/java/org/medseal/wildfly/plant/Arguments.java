package org.medseal.wildfly.plant;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** {@code --name=value} on the command line; what is not there may be a system property {@code medseal.name}. */
final class Arguments {
    private static final int HTTP = 8080;
    private static final int AMQP = 5672;

    private final Map<String, String> given = new TreeMap<>();

    Arguments(String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Arguments are --name=value, not " + argument);
            }
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
    }

    String text(String name, String otherwise) {
        String value = given.getOrDefault(name, System.getProperty("medseal." + name, ""));
        return value.isBlank() ? otherwise : value;
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    URI http() {
        return URI.create(text("http", "http://localhost:" + (HTTP + offset())));
    }

    URI amqp() {
        return URI.create(text("amqp", "amqp://localhost:" + (AMQP + offset())));
    }

    private int offset() {
        return number("port-offset", 0);
    }
}
