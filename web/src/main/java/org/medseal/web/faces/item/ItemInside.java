package org.medseal.web.faces.item;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.medseal.gs1.Code;
import org.medseal.trace.TraceService;

/** What is directly inside of a container: asked for by the tree when somebody opens a part of it. */
@Named
@RequestScoped
public class ItemInside {
    @Inject
    private TraceService trace;

    private String code;
    private Integer from;
    private InsideView view;

    public void load() {
        view = InsideView.of(
                code,
                trace.inside(
                        Code.parse(code == null ? "" : code.strip()), from == null ? 0 : from, InsideView.AT_ONCE));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public InsideView getView() {
        return view;
    }
}
