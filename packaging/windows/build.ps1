# Build the installer: build.ps1 [-Python PATH]
#
# Freezes the program with PyInstaller, tries it, and packs it with Inno Setup. Needs the locked dependencies in that
# Python, PyInstaller, and Inno Setup 6.3 or later. The result is build\dist\Followup-Desktop-VERSION-setup.exe.
param([string]$Python = "python")

$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Step {
    param([string]$Program, [string[]]$Words)
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

$version = (& $Python -c "import followup_desktop; print(followup_desktop.__version__)").Trim()
$bundle = Join-Path (Get-Location) "build\frozen\followup-desktop"

Invoke-Step $Python @(
    "-m", "PyInstaller", "--noconfirm", "--distpath", "build\frozen", "--workpath", "build\pyinstaller",
    "packaging\pyinstaller\followup-desktop.spec"
)
Invoke-Step $Python @("packaging\release\smoke.py", "$bundle\followup-desktop.exe", "$bundle\Followup Desktop.exe")

$compiler = Get-Command ISCC.exe -ErrorAction SilentlyContinue | Select-Object -ExpandProperty Source
if (-not $compiler) { $compiler = Join-Path ${env:ProgramFiles(x86)} "Inno Setup 6\ISCC.exe" }
Invoke-Step $compiler @(
    "/Qp", "/DAppVersion=$version", "/DBundle=$bundle", "packaging\windows\followup-desktop.iss"
)
Write-Output "build\dist\Followup-Desktop-$version-setup.exe"
