package org.medseal.wildfly.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Every method of every service, called by nobody and by each account: who has no role for it does not get in. */
@InServer
class RolesIT {
    private static final String MODULE = "java:global/medseal/medseal-ejb";

    /** The sample accounts and what they are. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "admin", "admin",
            "officer", "compliance-officer",
            "approver", "quality-approver",
            "auditor", "auditor",
            "operator", "operator",
            "line1", "line",
            "erp", "erp",
            "partner1", "partner");

    @Deployment
    static WebArchive deployment() {
        return Medseal.deployment(RolesIT.class);
    }

    @Test
    void whoHasNoRoleForItDoesNotGetIn() throws Exception {
        List<String> gotIn = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Object> service : services().entrySet()) {
            for (Method method : guarded(service.getValue())) {
                Set<String> roles = Set.of(roles(method));
                for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
                    if (!roles.contains(account.getValue())) {
                        tried++;
                        if (!Medseal.as(account.getKey(), () -> isRefused(service.getValue(), method))) {
                            gotIn.add(account.getKey() + " into " + method);
                        }
                    }
                }
                tried++;
                if (!isRefused(service.getValue(), method)) {
                    gotIn.add("nobody into " + method);
                }
            }
        }
        assertThat(gotIn).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void whoHasTheRoleDoesGetIn() throws Exception {
        List<String> keptOut = new ArrayList<>();
        for (Map.Entry<String, Object> service : services().entrySet()) {
            for (Method method : guarded(service.getValue())) {
                Set<String> roles = Set.of(roles(method));
                // Called with nothing to do anything with: all that counts is how far the call comes.
                for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
                    boolean harmless = method.getParameterCount() > 0;
                    if (harmless
                            && roles.contains(account.getValue())
                            && Medseal.as(account.getKey(), () -> isRefused(service.getValue(), method))) {
                        keptOut.add(account.getKey() + " out of " + method);
                    }
                }
            }
        }
        assertThat(keptOut).isEmpty();
    }

    private static Map<String, Object> services() throws Exception {
        Map<String, Object> services = new TreeMap<>();
        for (NameClassPair bean : Collections.list(new InitialContext().list(MODULE))) {
            if (!bean.getName().contains("!")) {
                services.put(bean.getName(), Medseal.lookup(MODULE + "/" + bean.getName()));
            }
        }
        assertThat(services).containsKeys("SerialService", "CaptureService", "RecallService", "MessageDesk");
        return services;
    }

    /** Business methods that are not open to everybody inside. */
    private static List<Method> guarded(Object service) {
        return Arrays.stream(service.getClass().getSuperclass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> roles(method) != null)
                .toList();
    }

    private static String[] roles(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        if (method.isAnnotationPresent(DenyAll.class)) {
            return new String[0];
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return allowed == null ? null : allowed.value();
    }

    private static boolean isRefused(Object service, Method method) throws IllegalAccessException {
        try {
            method.invoke(service, nothing(method));
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        }
    }

    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type ->
                        type == int.class ? (Object) 0 : type == long.class ? 0L : type == boolean.class ? false : null)
                .toArray();
    }
}
