#include "tests/support/glpk.h"

#include <chrono>
#include <cmath>
#include <glpk.h>
#include <memory>

namespace gradus::test {

namespace {

struct Deleted {
    void operator()(glp_prob* problem) const { glp_delete_prob(problem); }
};

std::unique_ptr<glp_prob, Deleted> asGlpk(const LinearProgramme& programme, const Linear& least) {
    std::unique_ptr<glp_prob, Deleted> problem(glp_create_prob());
    glp_set_obj_dir(problem.get(), GLP_MIN);
    const auto& variables = programme.variables();
    glp_add_cols(problem.get(), static_cast<int>(variables.size()));
    for (std::size_t v = 0; v < variables.size(); ++v) {
        const auto column = static_cast<int>(v) + 1;
        const auto [from, to] = variables[v];
        glp_set_col_kind(problem.get(), column, GLP_IV);
        glp_set_col_bnds(problem.get(), column, from == to ? GLP_FX : GLP_DB, static_cast<double>(from),
                         static_cast<double>(to));
    }
    for (const auto& [variable, times] : least.terms) {
        glp_set_obj_coef(problem.get(), static_cast<int>(variable) + 1, static_cast<double>(times));
    }
    for (const LinearProgramme::Row& row : programme.rows()) {
        std::vector<int> columns{0}; // GLPK counts from 1
        std::vector<double> times{0};
        for (const auto& [variable, by] : row.sum.terms) {
            columns.push_back(static_cast<int>(variable) + 1);
            times.push_back(static_cast<double>(by));
        }
        const int index = glp_add_rows(problem.get(), 1);
        glp_set_row_bnds(problem.get(), index, GLP_UP, 0, static_cast<double>(row.bound));
        glp_set_mat_row(problem.get(), index, static_cast<int>(columns.size()) - 1, columns.data(),
                        times.data());
    }
    return problem;
}

} // namespace

GlpkAnswer solveWithGlpk(const LinearProgramme& programme, const Linear& least, bool cuts) {
    GlpkAnswer answer;
    // A row without variables is no row to GLPK.
    for (const LinearProgramme::Row& row : programme.rows()) {
        if (row.sum.terms.empty() && row.bound < 0) {
            answer.solved = Solved::nothing;
            return answer;
        }
    }
    glp_term_out(GLP_OFF);
    const auto problem = asGlpk(programme, least);
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.presolve = GLP_ON;
    if (cuts) {
        settings.gmi_cuts = settings.mir_cuts = settings.cov_cuts = settings.clq_cuts = GLP_ON;
    }
    const auto begin = std::chrono::steady_clock::now();
    const int code = glp_intopt(problem.get(), &settings);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    answer.microseconds = took.count();
    const int status = glp_mip_status(problem.get());
    if (code == GLP_ENOPFS || (code == 0 && status == GLP_NOFEAS)) {
        answer.solved = Solved::nothing;
        return answer;
    }
    if (code != 0 || status != GLP_OPT) {
        return answer;
    }
    for (int column = 1; column <= glp_get_num_cols(problem.get()); ++column) {
        answer.values.push_back(std::llround(glp_mip_col_val(problem.get(), column)));
    }
    answer.solved = programme.holds(answer.values) ? Solved::best : Solved::gaveUp;
    return answer;
}

} // namespace gradus::test
