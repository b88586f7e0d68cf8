# Sourced by the commands in tools/. Says which packages of tools/packages.txt are missing and installs them.

# packages_in SECTION: the names in that section, one a line.
packages_in() {
    sed -n "/^\[$1\]/,/^\[/{/^[^[#]/p}" "$root/tools/packages.txt"
}

# is_installed PACKAGE
is_installed() {
    case " $(dpkg-query -W -f '${db:Status-Status} ' "$1" 2>/dev/null)" in
    *" installed "*) ;;
    *) return 1 ;;
    esac
}

# as_root COMMAND…: as it is for root, else through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# apt_get ARGUMENT…: waits for another installation to end, never asks; what it says is kept in apt_output.
apt_get() {
    apt_output=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 \
        -o DPkg::Lock::Timeout=600 "$@" 2>&1 </dev/null)
}

# update_lists: brings apt's lists of packages up to date.
update_lists() {
    apt_get update || fail "$apt_output
The lists of packages could not be brought up to date (apt-get update, above)."
}

# apt_install PACKAGE…: --no-remove, since a machine's own packages (an older Boost, say) are its owner's
# to remove.
apt_install() {
    apt_get install --yes --no-install-recommends --no-remove "$@"
}

# ensure_packages SECTION…: returns when every package of the sections is there; says why and ends the
# command when that cannot be.
ensure_packages() {
    local section package missing=()
    if ! command -v dpkg-query >/dev/null; then
        say "this is not a Debian system: the equivalents of tools/packages.txt must be there already"
        return
    fi
    for section in "$@"; do
        for package in $(packages_in "$section"); do
            is_installed "$package" || missing+=("$package")
        done
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "these packages are missing: ${missing[*]}
Installing them needs root or sudo, and neither is at hand. As root, run:
    $by_hand"
    fi
    say "installing what is missing: ${missing[*]}"
    for package in "${missing[@]}"; do
        apt-cache show "$package" >/dev/null 2>&1 || { update_lists && break; }
    done
    apt_install "${missing[@]}" && return
    # A version on the lists may have left the archive since they were read: read them again, once.
    update_lists
    apt_install "${missing[@]}" || fail "$apt_output
The packages could not be installed (apt-get, above). To allow what it asks for, run as root:
    $by_hand"
}
