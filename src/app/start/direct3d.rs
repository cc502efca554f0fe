//! Direct3D 12 by wgpu: a graphics card where there is one, else WARP, the software adapter that is
//! a part of Windows.

use std::sync::Arc;

use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew};
use wgpu::{Adapter, Backends, DeviceType, PowerPreference, Surface};

/// The options with Direct3D 12 alone.
pub fn native_options(options: eframe::NativeOptions) -> eframe::NativeOptions {
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    setup.instance_descriptor.backends = Backends::DX12;
    setup.power_preference = PowerPreference::LowPower;
    setup.native_adapter_selector = Some(Arc::new(choose));
    eframe::NativeOptions {
        renderer: eframe::Renderer::Wgpu,
        wgpu_options: WgpuConfiguration {
            wgpu_setup: WgpuSetup::CreateNew(setup),
            ..WgpuConfiguration::default()
        },
        ..options
    }
}

/// The first adapter that can draw on the window, software last.
fn choose(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let can_draw =
        |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let able = adapters.iter().filter(can_draw);
    let best = able.min_by_key(|adapter| adapter.get_info().device_type == DeviceType::Cpu);
    best.cloned().ok_or_else(|| "no adapter for Direct3D 12".to_owned())
}
