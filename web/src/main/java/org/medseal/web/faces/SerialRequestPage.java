package org.medseal.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medseal.masterdata.MasterDataService;
import org.medseal.serials.AllocationRow;
import org.medseal.serials.ReturnRow;
import org.medseal.serials.ReturnSerials;
import org.medseal.serials.SerialFormat;
import org.medseal.serials.SerialService;
import org.medseal.web.faces.lists.Lists;
import org.medseal.web.serials.NumberFiles;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One request for numbers: the numbers themselves, and what came back of them. */
@Named
@ViewScoped
public class SerialRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 25;

    @Inject
    private SerialService service;

    @Inject
    private NumberFiles numbers;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Lists lists;

    private String requestId;
    private AllocationRow request;
    private String product;
    private String serials;

    public void load() {
        if (requestId == null) {
            return;
        }
        request = service.getAllocation(requestId).row();
        product = request.series().isSscc()
                ? request.series().toString()
                : Names.product(request.series().gtin(), masterData);
        lists.openTop("serial-returns", MOST, Map.of("request", requestId));
    }

    public void csv() throws IOException {
        download(SerialFormat.CSV);
    }

    public void json() throws IOException {
        download(SerialFormat.JSON);
    }

    private void download(SerialFormat format) throws IOException {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        String name = requestId.replaceAll("[^A-Za-z0-9._-]", "_");
        String ending = format == SerialFormat.CSV ? ".csv" : ".json";
        answer.setResponseContentType(format.mediaType());
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"serials-" + name + ending + "\"");
        numbers.write(service.stream(service.getAllocation(requestId)), format, answer.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void giveBackThese() throws IOException {
        List<String> these = serials == null
                ? List.of()
                : serials.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (these.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(
                    "serials", new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.get("serials.back.empty"), null));
            return;
        }
        giveBack(these);
    }

    public void giveBackRest() throws IOException {
        giveBack(null);
    }

    private void giveBack(List<String> these) throws IOException {
        ReturnRow row = service.returnUnused(new ReturnSerials(UUID.randomUUID().toString(), requestId, these));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        Messages.addGlobalInfo(Texts.get("serials.back.done", row.returned()));
        Faces.redirect("serial-request.xhtml?request=%s", requestId);
    }

    /** How many of them came back, as far as the returns are shown. */
    public long getReturned() {
        return lists.of("serial-returns") == null
                ? 0
                : lists.of("serial-returns").sum("returned");
    }

    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public AllocationRow getRequest() {
        return request;
    }

    public String getProduct() {
        return product;
    }

    public String getSerials() {
        return serials;
    }

    public void setSerials(String serials) {
        this.serials = serials;
    }
}
