package org.medseal.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medseal.web.rest.ApiApplication;
import org.medseal.web.rest.EpcisApplication;
import org.medseal.web.rest.VerifyResource;

class OpenApiTest {
    private static final List<Application> APPLICATIONS = List.of(new ApiApplication(), new EpcisApplication());

    private final JsonNode document = OpenApi.of(APPLICATIONS, List.of(VerifyResource.class));

    @Test
    void tellsOfEveryResource() {
        Set<String> tags = Set.copyOf(document.findValuesAsText("operationId").stream()
                .map(id -> id.substring(0, id.indexOf('-')))
                .toList());

        assertThat(resources()).allMatch(tags::contains);
    }

    @Test
    void everyPathIsUnderABaseAndDeclaresItsParameters() {
        document.get("paths").fields().forEachRemaining(path -> {
            assertThat(path.getKey()).matches("/(api|epcis|verify)(/.+)?");
            path.getValue().forEach(operation -> operation.get("parameters").forEach(parameter -> {
                if (parameter.get("in").textValue().equals("path")) {
                    assertThat(path.getKey())
                            .contains("{" + parameter.get("name").textValue() + "}");
                }
            }));
        });
    }

    @Test
    void noTwoOperationsHaveOneName() {
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsToASchema() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .isFalse());
    }

    @Test
    void describesARecordAsItIsWritten() {
        JsonNode product = document.at("/components/schemas/ProductRow/properties");
        List<String> names = new ArrayList<>();
        product.fieldNames().forEachRemaining(names::add);

        assertThat(names).startsWith("gtin", "name", "companyPrefix").contains("version", "validFrom");
        assertThat(document.at("/components/schemas/LotRow/properties/id").isMissingNode())
                .isTrue();
        assertThat(product.at("/packagingLevel/enum")).hasToString("[\"unit\",\"bundle\",\"case\",\"pallet\"]");
        assertThat(document.at("/paths/~1api~1products~1{gtin}/put/requestBody/content/application~1json/schema/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/ProductDetails");
    }

    @Test
    void hasTheParametersOfAVerification() {
        JsonNode parameters = document.at("/paths/~1verify~1gtin~1{gtin}~1lot~1{lot}~1ser~1{ser}/get/parameters");

        assertThat(parameters.findValuesAsText("name"))
                .containsExactlyInAnyOrder("gtin", "lot", "ser", "exp", "linkType", "context", "reqGLN", "corrUUID");
    }

    private static List<String> resources() {
        return APPLICATIONS.stream()
                .flatMap(application -> application.getClasses().stream())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .map(type -> type.getSimpleName().replace("Resource", "").toLowerCase(Locale.ROOT))
                .toList();
    }
}
