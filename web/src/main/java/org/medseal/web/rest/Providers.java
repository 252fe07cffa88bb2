package org.medseal.web.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What every REST base has beside its resources. */
final class Providers {
    private static final List<Class<?>> ALL =
            List.of(JsonMapper.class, ProblemMapper.class, ValueParameters.class, CorrelationFilter.class);

    private Providers() {}

    static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> all = new LinkedHashSet<>(List.of(resources));
        all.addAll(ALL);
        return all;
    }
}
