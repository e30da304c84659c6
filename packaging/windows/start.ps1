# SPDX-License-Identifier: Apache-2.0
# On a real Windows: installs what FOLDER holds, does the four-message job, starts the window, removes all. start.ps1 FOLDER
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = 'Stop'

function Assert($Holds, $Words) { if (-not $Holds) { throw $Words } }

$setup = (Get-ChildItem "$Folder/tminus-*-setup.exe")[0].FullName
$place = Join-Path $env:TEMP 'T-Minus for a test'
$env:TMINUS_HOME = Join-Path $env:TEMP 'tminus-home'

Start-Process -Wait $setup -ArgumentList '/S', "/D=$place"
& "$place/tminusctl.exe" --version
Assert ($LASTEXITCODE -eq 0) 'tminusctl does not start'
& "$place/tminusctl.exe" demo
Assert ($LASTEXITCODE -eq 0) 'the four-message job failed'

$window = Start-Process -PassThru "$place/tminus.exe"
foreach ($second in 1..60) {
    Start-Sleep 1
    $window.Refresh()
    if ($window.HasExited -or $window.MainWindowTitle) { break }
}
Assert (-not $window.HasExited) "the window ended with $($window.ExitCode)"
Assert ($window.MainWindowTitle) 'no window came'
$window.CloseMainWindow() | Out-Null
Assert ($window.WaitForExit(20000)) 'the window does not close'

Start-Process -Wait "$place/uninstall.exe" -ArgumentList '/S', '/REMOVEDATA'
foreach ($second in 1..30) {
    if (-not (Test-Path "$place/tminus.exe")) { break }
    Start-Sleep 1 # the uninstaller goes on as a copy of itself
}
Assert (-not (Test-Path "$place/tminus.exe")) 'something was left'
Write-Output 'Installed, worked, started and removed.'
