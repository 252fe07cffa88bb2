package org.medseal.web.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.web.rest.ApiApplication;
import org.medseal.web.rest.EpcisApplication;
import org.medseal.web.rest.VerifyResource;

/** The description of the REST doors, for everybody. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient byte[] document;

    @Override
    public void init() {
        document = OpenApi.of(List.of(new ApiApplication(), new EpcisApplication()), List.of(VerifyResource.class))
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
