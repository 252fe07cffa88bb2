package org.medseal.wildfly.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medseal.wildfly.bench.constant.ConstantApplication;
import org.medseal.wildfly.bench.constant.ConstantResource;
import org.medseal.wildfly.bench.constant.StoredResource;

/** The endpoints that answer a constant, as a WAR beside Medseal in the same server; gone when closed. */
final class ConstantWar {
    private static final String NAME = "constant.war";
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-constraint>
                <web-resource-collection><web-resource-name>all</web-resource-name>
                  <url-pattern>/*</url-pattern></web-resource-collection>
                <auth-constraint><role-name>partner</role-name><role-name>line</role-name>
                  <role-name>admin</role-name></auth-constraint>
              </security-constraint>
              <login-config><auth-method>BASIC</auth-method><realm-name>Medseal</realm-name></login-config>
              <security-role><role-name>partner</role-name></security-role>
              <security-role><role-name>line</role-name></security-role>
              <security-role><role-name>admin</role-name></security-role>
            </web-app>
            """;

    private final Path deployments;

    /** @param serverHome the server, which is not running yet */
    ConstantWar(Path serverHome) throws IOException {
        deployments = serverHome.resolve("standalone/deployments");
        close();
        try (OutputStream file = Files.newOutputStream(deployments.resolve(NAME));
                ZipOutputStream war = new ZipOutputStream(file)) {
            put(war, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(ConstantApplication.class, ConstantResource.class, StoredResource.class)) {
                String resource = type.getName().replace('.', '/') + ".class";
                try (InputStream in = type.getClassLoader().getResourceAsStream(resource)) {
                    put(war, "WEB-INF/classes/" + resource, in.readAllBytes());
                }
            }
        }
    }

    private static void put(ZipOutputStream war, String name, byte[] bytes) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        war.write(bytes);
        war.closeEntry();
    }

    void close() throws IOException {
        for (String marker : List.of("", ".deployed", ".failed", ".isdeploying", ".undeployed")) {
            Files.deleteIfExists(deployments.resolve(NAME + marker));
        }
    }
}
